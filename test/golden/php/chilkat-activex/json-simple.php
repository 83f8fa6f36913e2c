<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;

$json = new COM("Chilkat.JsonObject", null, CP_UTF8);
$json->UpdateString('name', 'a');
$json->UpdateInt('list[0]', 1);
$json->UpdateBool('list[1]', 1);
$json->UpdateNull('list[2]');
$json->UpdateNewObject('list[3]');
$json->UpdateString('empty', '');

$resp = $http->PostJson3('http://example.test/p', 'application/json', $json);
if (!$http->LastMethodSuccess) {
    print $http->LastErrorText . "\n";
    exit(1);
}

print $resp->StatusCode . "\n";
print $resp->BodyStr . "\n";
if ($resp->StatusCode >= 400) {
    exit(1);
}
