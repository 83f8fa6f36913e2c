<?php

// The collection's script keeps {{digest}} for later requests: computed by the script, of access_token of the response's JSON.
// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

include("chilkat.php");

// PHP's strings are UTF-8, the library's are ANSI unless told.
$global = new CkGlobal();
$global->put_DefaultUtf8(true);

$http = new CkHttp();
$http->put_RequireSslCertVerify(true);

$req = new CkHttpRequest();
$req->put_Charset('utf-8');
$req->AddParam('grant_type', 'refresh_token');
$req->AddHeader('Authorization', 'Bearer {{access_token}}');

$resp = $http->PostUrlEncoded('{{base_url}}/token', $req);
if (!$http->get_LastMethodSuccess()) {
    print $http->lastErrorText() . "\n";
    exit(1);
}

print $resp->get_StatusCode() . "\n";
print $resp->bodyStr() . "\n";
if ($resp->get_StatusCode() >= 400) {
    exit(1);
}

$captured = new CkJsonObject();
if (!$captured->Load($resp->bodyStr())) {
    print "The response is no JSON object.\n";
    exit(1);
}
$accessToken = $captured->stringOf('access_token');
if ($captured->HasMember('refresh_token')) {
    $refreshToken = $captured->stringOf('refresh_token');
}
// Not read, since a path of Chilkat cannot name it: items[0]["odd \"$key' */ #{x}"]

$jResp = new CkJsonObject();
if (!$jResp->Load($resp->bodyStr())) {
    print "The response is not the JSON of the example.\n";
    exit(1);
}
$accessToken = $jResp->stringOf('access_token');
$expiresIn = $jResp->IntOf('expires_in');
