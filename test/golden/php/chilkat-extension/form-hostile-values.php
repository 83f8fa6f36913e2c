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
if (!$http->get_LastMethodSuccess()) {
    print $http->lastErrorText() . "\n";
    exit(1);
}

print $resp->get_StatusCode() . "\n";
print $resp->bodyStr() . "\n";
if ($resp->get_StatusCode() >= 400) {
    exit(1);
}
