<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

include("chilkat.php");

// PHP's strings are UTF-8, the library's are ANSI unless told.
$global = new CkGlobal();
$global->put_DefaultUtf8(true);

$http = new CkHttp();
$http->put_RequireSslCertVerify(true);
$http->put_AuthToken('{{access_token}}');
$http->SetRequestHeader('Accept', 'application/json');

$resp = $http->QuickRequest('GET', 'https://api.pandadoc.com/public/v1/documents?q=Sample%20Agreement&count=10&page=1&order_by=date_created');
if (!$http->get_LastMethodSuccess()) {
    print $http->lastErrorText() . "\n";
    exit(1);
}

print $resp->get_StatusCode() . "\n";
print $resp->bodyStr() . "\n";
if ($resp->get_StatusCode() >= 400) {
    exit(1);
}

$jResp = new CkJsonObject();
if (!$jResp->Load($resp->bodyStr())) {
    print "The response is not the JSON of the example.\n";
    exit(1);
}
for ($i = 0, $count_i = $jResp->SizeOfArray('results'); $i < $count_i; $i++) {
    $jResp->put_I($i);
    $id = $jResp->stringOf('results[i].id');
    $name = $jResp->stringOf('results[i].name');
    $status = $jResp->stringOf('results[i].status');
    $dateCreated = $jResp->stringOf('results[i].date_created');
    $dateModified = $jResp->stringOf('results[i].date_modified');
    $expirationDate = $jResp->stringOf('results[i].expiration_date');
    $version = $jResp->stringOf('results[i].version');
}
