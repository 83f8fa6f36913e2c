<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;

$req = new COM("Chilkat.HttpRequest", null, CP_UTF8);
$req->Charset = 'utf-8';
$req->AddParam('q', '\'a\' "b" `c`');
$req->AddParam('s', '$(id) ${x} $HOME');
$req->AddParam('b', 'a\\b\\\\');
$req->AddParam('f', '%s %41 %% #{x}');
$req->AddParam('p', '?> */ <?php');
$req->AddParam('amp', 'a&b=c');
$req->AddParam('plus', '1+2 3');
$req->AddParam('semi', 'a;b');
$req->AddParam('hash', '#x');
$req->AddParam('tilde', '~!*()\'-._');

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
