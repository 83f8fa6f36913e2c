<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

include("chilkat.php");

// PHP's strings are UTF-8, the library's are ANSI unless told.
$global = new CkGlobal();
$global->put_DefaultUtf8(true);

$http = new CkHttp();
$http->put_RequireSslCertVerify(true);

$url = new CkUrl();
$url->ParseUrl('http://example.test/p');

$req = new CkHttpRequest();
$req->put_HttpVerb('POST');
$req->put_Path($url->pathWithQueryParams());
$req->put_Charset('utf-8');
$req->put_ContentType('multipart/form-data');
if (!$req->AddFileForUpload('a', 'with space.txt')) {
    print $req->lastErrorText() . "\n";
    exit(1);
}
if (!$req->AddFileForUpload('b', 'it\'s.txt')) {
    print $req->lastErrorText() . "\n";
    exit(1);
}
if (!$req->AddFileForUpload('c', 'do"uble.txt')) {
    print $req->lastErrorText() . "\n";
    exit(1);
}
if (!$req->AddFileForUpload('d', '$(id) `x`.txt')) {
    print $req->lastErrorText() . "\n";
    exit(1);
}
if (!$req->AddFileForUpload('e', 'é 日本.txt')) {
    print $req->lastErrorText() . "\n";
    exit(1);
}
if (!$req->AddFileForUpload('f', 'a;b,c=d.txt')) {
    print $req->lastErrorText() . "\n";
    exit(1);
}
if (!$req->AddFileForUpload('g', '-dash.txt')) {
    print $req->lastErrorText() . "\n";
    exit(1);
}
if (!$req->AddFileForUpload('h', 'per%41cent.txt')) {
    print $req->lastErrorText() . "\n";
    exit(1);
}

$resp = $http->SynchronousRequest($url->host(), $url->get_Port(), $url->get_Ssl(), $req);
if (!$http->get_LastMethodSuccess()) {
    print $http->lastErrorText() . "\n";
    exit(1);
}

print $resp->get_StatusCode() . "\n";
print $resp->bodyStr() . "\n";
if ($resp->get_StatusCode() >= 400) {
    exit(1);
}
