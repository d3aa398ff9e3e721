"""For the whole suite: log lines go nowhere, unless a test captures them."""

import structlog

structlog.configure(processors=[], logger_factory=structlog.ReturnLoggerFactory())
