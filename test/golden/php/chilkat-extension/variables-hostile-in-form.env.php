<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

foreach (['NAME', 'HOSTILEVALUE'] as $name) {
    if (getenv($name) === false) {
        print "The environment variable $name is not set.\n";
        exit(1);
    }
}

include("chilkat.php");

// PHP's strings are UTF-8, the library's are ANSI unless told.
$global = new CkGlobal();
$global->put_DefaultUtf8(true);

$http = new CkHttp();
$http->put_RequireSslCertVerify(true);

$req = new CkHttpRequest();
$req->put_Charset('utf-8');
$req->AddParam(getenv('NAME'), getenv('HOSTILEVALUE'));
$req->AddParam('x', 'a' . getenv('HOSTILEVALUE') . 'b');

$resp = $http->PostUrlEncoded('http://example.test/p', $req);
if (!$http->get_LastMethodSuccess()) {
    print $http->lastErrorText() . "\n";
    exit(1);
}

print $resp->get_StatusCode() . "\n";
print $resp->bodyStr() . "\n";
if ($resp->get_StatusCode() >= 400) {
    exit(1);
}
