<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;
$http->AuthToken = '{{access_token}}';
$http->SetRequestHeader('Accept', 'application/json');

$resp = $http->QuickRequest('GET', 'https://api.pandadoc.com/public/v1/documents?q=Sample%20Agreement&count=10&page=1&order_by=date_created');
if (!$http->LastMethodSuccess) {
    print $http->LastErrorText . "\n";
    exit(1);
}

print $resp->StatusCode . "\n";
print $resp->BodyStr . "\n";
if ($resp->StatusCode >= 400) {
    exit(1);
}

$jResp = new COM("Chilkat.JsonObject", null, CP_UTF8);
if (!$jResp->Load($resp->BodyStr)) {
    print "The response is not the JSON of the example.\n";
    exit(1);
}
for ($i = 0, $count_i = $jResp->SizeOfArray('results'); $i < $count_i; $i++) {
    $jResp->I = $i;
    $id = $jResp->StringOf('results[i].id');
    $name = $jResp->StringOf('results[i].name');
    $status = $jResp->StringOf('results[i].status');
    $dateCreated = $jResp->StringOf('results[i].date_created');
    $dateModified = $jResp->StringOf('results[i].date_modified');
    $expirationDate = $jResp->StringOf('results[i].expiration_date');
    $version = $jResp->StringOf('results[i].version');
}
