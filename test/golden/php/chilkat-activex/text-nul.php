<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;

// A string ends at its first NUL, so the body is handed over as bytes.
$body = new COM("Chilkat.BinData", null, CP_UTF8);
$body->AppendEncoded(base64_encode("a\x00b\x001\x00"), 'base64');
$resp = $http->PBinaryBd('POST', 'http://example.test/p', $body, 'text/plain', 0, 0);
if (!$http->LastMethodSuccess) {
    print $http->LastErrorText . "\n";
    exit(1);
}

print $resp->StatusCode . "\n";
print $resp->BodyStr . "\n";
if ($resp->StatusCode >= 400) {
    exit(1);
}
