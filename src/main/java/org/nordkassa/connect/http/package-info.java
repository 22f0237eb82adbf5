/// What all clients of remote systems share: one HTTP client, its deadlines, the classing of every bad answer, and the
/// strict reading of JSON.
///
/// Sees `checkout.port`, `loyalty`, OkHttp, Jackson and Joda-Money. Knows no remote system. Paths, phone numbers, PINs
/// and keys never get into a log or an exception's message from here.
package org.nordkassa.connect.http;
