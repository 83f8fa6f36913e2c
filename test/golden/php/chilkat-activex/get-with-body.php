<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;

$json = new COM("Chilkat.JsonObject", null, CP_UTF8);
$json->UpdateInt('a', 1);

$resp = $http->PText('GET', 'http://example.test/p', $json->Emit(), 'utf-8', 'application/json', 0, 0);
if (!$http->LastMethodSuccess) {
    print $http->LastErrorText . "\n";
    exit(1);
}

print $resp->StatusCode . "\n";
print $resp->BodyStr . "\n";
if ($resp->StatusCode >= 400) {
    exit(1);
}
