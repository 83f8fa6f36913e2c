<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

include("chilkat.php");

// PHP's strings are UTF-8, the library's are ANSI unless told.
$global = new CkGlobal();
$global->put_DefaultUtf8(true);

$http = new CkHttp();
$http->put_RequireSslCertVerify(true);

// A string ends at its first NUL, so the body is handed over as bytes.
$body = new CkBinData();
$body->AppendEncoded(base64_encode("a\x00b\x001\x00"), 'base64');
$resp = $http->PBinaryBd('POST', 'http://example.test/p', $body, 'text/plain', false, false);
if (!$http->get_LastMethodSuccess()) {
    print $http->lastErrorText() . "\n";
    exit(1);
}

print $resp->get_StatusCode() . "\n";
print $resp->bodyStr() . "\n";
if ($resp->get_StatusCode() >= 400) {
    exit(1);
}
