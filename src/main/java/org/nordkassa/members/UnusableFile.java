package org.nordkassa.members;

import org.nordkassa.checkout.port.MemberFiles.Problem;

/// Leaves the reading of a file that cannot be used.
final class UnusableFile extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    UnusableFile(Problem problem) {
        super(problem.getClass().getSimpleName());
        this.problem = problem;
    }

    UnusableFile(Problem problem, Throwable cause) {
        super(problem.getClass().getSimpleName(), cause);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
