<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

foreach (['NAME', 'HOSTILEVALUE'] as $name) {
    if (getenv($name) === false) {
        print "The environment variable $name is not set.\n";
        exit(1);
    }
}

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;

$req = new COM("Chilkat.HttpRequest", null, CP_UTF8);
$req->Charset = 'utf-8';
$req->AddParam(getenv('NAME'), getenv('HOSTILEVALUE'));
$req->AddParam('x', 'a' . getenv('HOSTILEVALUE') . 'b');

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
