<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;

$json = new COM("Chilkat.JsonObject", null, CP_UTF8);
$json->UpdateString('query', 'query Q($id: ID!) {
  thing(id: $id) { name }
}');
$json->UpdateString('variables.id', '1');

$resp = $http->PostJson3('http://example.test/p', 'application/json', $json);
if (!$http->LastMethodSuccess) {
    print $http->LastErrorText . "\n";
    exit(1);
}

print $resp->StatusCode . "\n";
print $resp->BodyStr . "\n";
if ($resp->StatusCode >= 400) {
    exit(1);
}
