@echo off
rem The launcher for Windows:   nordkassa [COMMAND] [ARGUMENTS]
rem It takes the steps of the script "nordkassa" beside it (Linux, macOS), which says why. Not yet tried on Windows.
setlocal EnableExtensions DisableDelayedExpansion
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "TARGET=%ROOT%\target"

set "JDK="
if defined JAVA_HOME call :offer "%JAVA_HOME%"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*") do call :offer "%%~D"
for /d %%D in ("%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*") do call :offer "%%~D"
for /d %%D in ("%LOCALAPPDATA%\Programs\Eclipse Adoptium\*" "%USERPROFILE%\.jdks\*") do call :offer "%%~D"
for %%J in (javac.exe) do if not "%%~$PATH:J"=="" for %%H in ("%%~dp$PATH:J..") do call :offer "%%~fH"
if not defined JDK goto nojdk
set "JAVA_HOME=%JDK%"
set "JAVA="%JDK%\bin\java.exe" -Xms352m -Xmn224m -Xmx512m -XX:+UseSerialGC -XX:Tier4InvocationThreshold=150000 -XX:Tier4MinInvocationThreshold=20000 -XX:Tier4CompileThreshold=450000 -XX:Tier4BackEdgeThreshold=1200000 --enable-native-access=ALL-UNNAMED "-Dnordkassa.root=%ROOT%" %NORDKASSA_JAVA_OPTS%"

set "REST=%*"
if /i "%~1"=="test" goto test
if /i "%~1"=="bench" goto bench
if /i "%~1"=="prove" goto prove

set "GOALS=package -Dmaven.test.skip=true"
call :ensure built src\main
if errorlevel 1 exit /b 1
%JAVA% -cp "%TARGET%\nordkassa.jar;%TARGET%\lib\*" org.nordkassa.app.Main %*
exit /b %ERRORLEVEL%

:test
set "REST=%REST:*test=%"
pushd "%ROOT%"
call "%ROOT%\mvnw.cmd" -B -ntp verify %REST%
exit /b %ERRORLEVEL%

:bench
set "REST=%REST:*bench=%"
set "GOALS=package -DskipTests dependency:copy-dependencies -DincludeScope=test -DoutputDirectory=target/test-lib"
call :ensure built-tests src
if errorlevel 1 exit /b 1
%JAVA% -cp "%TARGET%\test-classes;%TARGET%\nordkassa.jar;%TARGET%\test-lib\*" org.nordkassa.bench.Bench %REST%
exit /b %ERRORLEVEL%

:prove
set "REST=%REST:*prove=%"
set "GOALS=package -DskipTests dependency:copy-dependencies -DincludeScope=test -DoutputDirectory=target/test-lib"
call :ensure built-tests src
if errorlevel 1 exit /b 1
%JAVA% -cp "%TARGET%\test-classes;%TARGET%\nordkassa.jar;%TARGET%\test-lib\*" org.nordkassa.prove.Prove %REST%
exit /b %ERRORLEVEL%

rem Takes the folder if it is a JDK 25 or newer and none was found yet.
:offer
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
findstr /r /c:"^JAVA_VERSION=.2[5-9]" /c:"^JAVA_VERSION=.[3-9][0-9]" "%~1\release" >nul 2>nul && set "JDK=%~1"
exit /b 0

rem Builds where the sources differ from the copy kept of what was built last. Robocopy's status is 0 when nothing differs.
:ensure
set "SEEN=%TARGET%\seen-%~1"
if not exist "%TARGET%\nordkassa.jar" goto build
if not exist "%SEEN%\done" goto build
robocopy "%ROOT%" "%SEEN%\top" pom.xml /L >nul
if errorlevel 1 goto build
robocopy "%ROOT%\%~2" "%SEEN%\src" /MIR /L >nul
if errorlevel 1 goto build
robocopy "%ROOT%\assets" "%SEEN%\assets" /MIR /L >nul
if errorlevel 1 goto build
exit /b 0

:build
echo nordkassa: building (the first time this takes a minute or more) 1>&2
if exist "%SEEN%" rmdir /s /q "%SEEN%"
robocopy "%ROOT%" "%SEEN%\top" pom.xml >nul
robocopy "%ROOT%\%~2" "%SEEN%\src" /MIR >nul
robocopy "%ROOT%\assets" "%SEEN%\assets" /MIR >nul
if exist "%TARGET%\lib" rmdir /s /q "%TARGET%\lib" 2>nul
pushd "%ROOT%"
call "%ROOT%\mvnw.cmd" -B -ntp %GOALS% >"%TARGET%\build.log" 2>&1 <nul
if errorlevel 1 goto failed
popd
echo done>"%SEEN%\done"
exit /b 0

:failed
popd
powershell -NoProfile -Command "Get-Content -Tail 30 -LiteralPath '%TARGET%\build.log'" 1>&2
echo nordkassa: the build failed; close a running till and try again. The whole log is "%TARGET%\build.log" 1>&2
exit /b 1

:nojdk
echo nordkassa: no JDK 25 was found: install Eclipse Temurin 25 (the JDK, not a JRE) from https://adoptium.net/temurin/releases/?version=25, or set JAVA_HOME to the folder of a JDK 25. 1>&2
exit /b 2
