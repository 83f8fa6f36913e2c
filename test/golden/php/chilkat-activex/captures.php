<?php

// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;

$req = new COM("Chilkat.HttpRequest", null, CP_UTF8);
$req->Charset = 'utf-8';
$req->AddParam('grant_type', 'refresh_token');
$req->AddHeader('Authorization', 'Bearer {{access_token}}');

$resp = $http->PostUrlEncoded('{{base_url}}/token', $req);
if (!$http->LastMethodSuccess) {
    print $http->LastErrorText . "\n";
    exit(1);
}

print $resp->StatusCode . "\n";
print $resp->BodyStr . "\n";
if ($resp->StatusCode >= 400) {
    exit(1);
}

$captured = new COM("Chilkat.JsonObject", null, CP_UTF8);
if (!$captured->Load($resp->BodyStr)) {
    print "The response is no JSON object.\n";
    exit(1);
}
$accessToken = $captured->StringOf('access_token');
if ($captured->HasMember('refresh_token')) {
    $refreshToken = $captured->StringOf('refresh_token');
}
// Not read, since a path of Chilkat cannot name it: items[0]["odd \"$key' */ #{x}"]

$jResp = new COM("Chilkat.JsonObject", null, CP_UTF8);
if (!$jResp->Load($resp->BodyStr)) {
    print "The response is not the JSON of the example.\n";
    exit(1);
}
$accessToken = $jResp->StringOf('access_token');
$expiresIn = $jResp->IntOf('expires_in');
