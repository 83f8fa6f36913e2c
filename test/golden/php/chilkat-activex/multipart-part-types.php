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
$req->AddParam('json', '{"a":"b, \'c\'"}');
$req->AddSubHeader(0, 'Content-Type', 'application/json');
$req->AddParam('xml', '<a b="c"/>');
$req->AddSubHeader(1, 'Content-Type', 'text/xml; charset=utf-8');
$req->AddParam('plain', 'x');
$req->AddSubHeader(2, 'Content-Type', 'text/plain');

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
