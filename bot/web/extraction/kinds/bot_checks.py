"""Tests of whether a person asks, told by their source alone: the fetching process, which has no parser, asks too."""

import re

LOOKED_AT = 200_000  # characters of a page's source
# Each by what its vendor has browsers load: Cloudflare, DataDome, HUMAN (PerimeterX), Imperva, AWS WAF, Akamai,
# Radware, Anubis, Vercel, hCaptcha, reCAPTCHA, Turnstile, Arkose, Friendly Captcha.
_BOT_CHECK = re.compile(
    r"challenges\.cloudflare\.com|/cdn-cgi/challenge-platform/|_cf_chl_opt|cf-browser-verification|jschl[-_]|id=[\"']challenge-form"
    r"|captcha-delivery\.com|captcha\.px-cdn\.net|px-captcha|_pxAppId|_Incapsula_Resource"
    r"|\.awswaf\.com/|aws-?waf-?(?:token|cookie)|gokuProps|sec-if-cpt-container|sec-cpt-if|validate\.perfdrive\.com"
    r"|within\.website/x/cmd/anubis|anubis_challenge|\.well-known/vercel/security"
    r"|hcaptcha\.com/1/api\.js|google\.com/recaptcha|recaptcha\.net|(?:g-|h-)captcha|cf-turnstile"
    r"|arkoselabs\.com|funcaptcha|frc-captcha",
    re.IGNORECASE,
)


def is_bot_check(source: str) -> bool:
    """Whether a page without an article has browsers load a known test of whether a person asks."""
    return bool(_BOT_CHECK.search(source[:LOOKED_AT]))
