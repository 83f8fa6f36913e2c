<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;

$req = new COM("Chilkat.HttpRequest", null, CP_UTF8);
$req->Charset = 'utf-8';
$req->AddParam('grant_type', 'authorization_code');
$req->AddParam('client_id', '{{client_id}}');
$req->AddParam('client_secret', '{{client_secret}}');
$req->AddParam('code', '{{authorization_code}}');
$req->AddParam('scope', 'read+write');
$req->AddParam('redirect_uri', '{{redirect_uri}}');

$resp = $http->PostUrlEncoded('https://api.pandadoc.com/oauth2/access_token', $req);
if (!$http->LastMethodSuccess) {
    print $http->LastErrorText . "\n";
    exit(1);
}

print $resp->StatusCode . "\n";
print $resp->BodyStr . "\n";
if ($resp->StatusCode >= 400) {
    exit(1);
}

// The collection's scripts keep these values of the response for later requests:
// access_token
// refresh_token

$jResp = new COM("Chilkat.JsonObject", null, CP_UTF8);
if (!$jResp->Load($resp->BodyStr)) {
    print "The response is not the JSON of the example.\n";
    exit(1);
}
$accessToken = $jResp->StringOf('access_token');
$tokenType = $jResp->StringOf('token_type');
$expiresIn = $jResp->IntOf('expires_in');
$scope = $jResp->StringOf('scope');
$refreshToken = $jResp->StringOf('refresh_token');
