<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;
$http->AuthToken = '{{access_token}}';

$resp = $http->QuickRequest('DELETE', 'https://api.pandadoc.com/public/v1/documents/{{document_id}}');
if (!$http->LastMethodSuccess) {
    print $http->LastErrorText . "\n";
    exit(1);
}

print $resp->StatusCode . "\n";
print $resp->BodyStr . "\n";
if ($resp->StatusCode >= 400) {
    exit(1);
}
