<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;
$http->AuthToken = 't';
$http->SetRequestHeader('X-A', '\'"$\\');
$http->SetRequestHeader('Accept', 'application/json');

$json = new COM("Chilkat.JsonObject", null, CP_UTF8);
$json->UpdateString('hostile', '\'single\' "double" `tick` \\back\\\\ $(id) ${x} #{x} %s %% ?> */ //  <!-- {{x} }} # ! ~ ; & | < > * ? [a] {b}');
$json->UpdateInt('list[0]', 1);
$json->UpdateNumber('list[1]', '2.5');
$json->UpdateString('list[2]', '3\'');
$json->UpdateNull('nested.a');

$resp = $http->PText('PATCH', 'http://example.test/a%20b/\'c\'?x=$1&x=%202&y=%22z%22', $json->Emit(), 'utf-8', 'application/json', 0, 0);
if (!$http->LastMethodSuccess) {
    print $http->LastErrorText . "\n";
    exit(1);
}

print $resp->StatusCode . "\n";
print $resp->BodyStr . "\n";
if ($resp->StatusCode >= 400) {
    exit(1);
}
