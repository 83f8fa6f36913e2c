<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;

$req = new COM("Chilkat.HttpRequest", null, CP_UTF8);
$req->Charset = 'utf-8';
$req->AddParam('grant_type', 'refresh_token');
$req->AddParam('scope', 'read+write');
$req->AddParam('client_id', 'a b');

$resp = $http->PostUrlEncoded('http://example.test/p', $req);
if (!$http->LastMethodSuccess) {
    print $http->LastErrorText . "\n";
    exit(1);
}

print $resp->StatusCode . "\n";
print $resp->BodyStr . "\n";
if ($resp->StatusCode >= 400) {
    exit(1);
}
