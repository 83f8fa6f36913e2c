<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

foreach (['PATHPART', 'QUERYNAME', 'HOSTILEVALUE', 'NAME', 'HOSTILEASCII', 'NUMBER'] as $name) {
    if (getenv($name) === false) {
        print "The environment variable $name is not set.\n";
        exit(1);
    }
}

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;
$http->SetRequestHeader('X-' . getenv('NAME'), 'v ' . getenv('HOSTILEASCII'));

$resp = $http->PText('PUT', 'http://example.test/' . getenv('PATHPART') . '?' . getenv('QUERYNAME') . '=' . getenv('HOSTILEVALUE'), '{"a": "' . getenv('NAME') . '", "' . getenv('NAME') . '": ' . getenv('NUMBER') . '}', 'utf-8', 'application/json', 0, 0);
if (!$http->LastMethodSuccess) {
    print $http->LastErrorText . "\n";
    exit(1);
}

print $resp->StatusCode . "\n";
print $resp->BodyStr . "\n";
if ($resp->StatusCode >= 400) {
    exit(1);
}
