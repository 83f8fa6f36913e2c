<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

include("chilkat.php");

// PHP's strings are UTF-8, the library's are ANSI unless told.
$global = new CkGlobal();
$global->put_DefaultUtf8(true);

$http = new CkHttp();
$http->put_RequireSslCertVerify(true);

$json = new CkJsonObject();
$json->UpdateString('name', 'a');
$json->UpdateInt('list[0]', 1);
$json->UpdateBool('list[1]', true);
$json->UpdateNull('list[2]');
$json->UpdateNewObject('list[3]');
$json->UpdateString('empty', '');

$resp = $http->PostJson3('http://example.test/p', 'application/json', $json);
if (!$http->get_LastMethodSuccess()) {
    print $http->lastErrorText() . "\n";
    exit(1);
}

print $resp->get_StatusCode() . "\n";
print $resp->bodyStr() . "\n";
if ($resp->get_StatusCode() >= 400) {
    exit(1);
}
