<?php

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
$req->AddParam('client_id', '{{client_id}}');
$req->AddParam('client_secret', '{{client_secret}}');
$req->AddParam('scope', 'read+write');
$req->AddParam('refresh_token', '{{refresh_token}}');

$resp = $http->PostUrlEncoded('https://api.pandadoc.com/oauth2/access_token', $req);
if (!$http->get_LastMethodSuccess()) {
    print $http->lastErrorText() . "\n";
    exit(1);
}

print $resp->get_StatusCode() . "\n";
print $resp->bodyStr() . "\n";
if ($resp->get_StatusCode() >= 400) {
    exit(1);
}

// The collection's scripts keep these values of the response for later requests:
// access_token
// refresh_token
