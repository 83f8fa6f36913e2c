<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;

$url = new COM("Chilkat.Url", null, CP_UTF8);
$url->ParseUrl('http://example.test/p');

$req = new COM("Chilkat.HttpRequest", null, CP_UTF8);
$req->HttpVerb = 'POST';
$req->Path = $url->PathWithQueryParams;
$req->Charset = 'utf-8';
$req->ContentType = 'multipart/form-data';
if (!$req->AddFileForUpload('a', 'with space.txt')) {
    print $req->LastErrorText . "\n";
    exit(1);
}
if (!$req->AddFileForUpload('b', 'it\'s.txt')) {
    print $req->LastErrorText . "\n";
    exit(1);
}
if (!$req->AddFileForUpload('c', 'do"uble.txt')) {
    print $req->LastErrorText . "\n";
    exit(1);
}
if (!$req->AddFileForUpload('d', '$(id) `x`.txt')) {
    print $req->LastErrorText . "\n";
    exit(1);
}
if (!$req->AddFileForUpload('e', 'é 日本.txt')) {
    print $req->LastErrorText . "\n";
    exit(1);
}
if (!$req->AddFileForUpload('f', 'a;b,c=d.txt')) {
    print $req->LastErrorText . "\n";
    exit(1);
}
if (!$req->AddFileForUpload('g', '-dash.txt')) {
    print $req->LastErrorText . "\n";
    exit(1);
}
if (!$req->AddFileForUpload('h', 'per%41cent.txt')) {
    print $req->LastErrorText . "\n";
    exit(1);
}

$resp = $http->SynchronousRequest($url->Host, $url->Port, $url->Ssl, $req);
if (!$http->LastMethodSuccess) {
    print $http->LastErrorText . "\n";
    exit(1);
}

print $resp->StatusCode . "\n";
print $resp->BodyStr . "\n";
if ($resp->StatusCode >= 400) {
    exit(1);
}
