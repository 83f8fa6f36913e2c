<?php

// Not supported here: repeated headers are sent as one line, joined by commas.
// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;
$http->SetRequestHeader('X-A', '1, 3');
$http->SetRequestHeader('X-B', '2');

$resp = $http->QuickRequest('GET', 'http://example.test/p');
if (!$http->LastMethodSuccess) {
    print $http->LastErrorText . "\n";
    exit(1);
}

print $resp->StatusCode . "\n";
print $resp->BodyStr . "\n";
if ($resp->StatusCode >= 400) {
    exit(1);
}
