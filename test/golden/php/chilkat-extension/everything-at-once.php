<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

include("chilkat.php");

// PHP's strings are UTF-8, the library's are ANSI unless told.
$global = new CkGlobal();
$global->put_DefaultUtf8(true);

$http = new CkHttp();
$http->put_RequireSslCertVerify(true);
$http->put_AuthToken('t');
$http->SetRequestHeader('X-A', '\'"$\\');
$http->SetRequestHeader('Accept', 'application/json');

$json = new CkJsonObject();
$json->UpdateString('hostile', '\'single\' "double" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}');
$json->UpdateInt('list[0]', 1);
$json->UpdateNumber('list[1]', '2.5');
$json->UpdateString('list[2]', '3\'');
$json->UpdateNull('nested.a');

$resp = $http->PText('PATCH', 'http://example.test/a%20b/\'c\'?x=$1&x=%202&y=%22z%22', $json->emit(), 'utf-8', 'application/json', false, false);
if (!$http->get_LastMethodSuccess()) {
    print $http->lastErrorText() . "\n";
    exit(1);
}

print $resp->get_StatusCode() . "\n";
print $resp->bodyStr() . "\n";
if ($resp->get_StatusCode() >= 400) {
    exit(1);
}
