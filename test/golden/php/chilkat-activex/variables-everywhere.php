<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;
$http->SetRequestHeader('X-{{name}}', 'v {{hostileAscii}}');

$resp = $http->PText('PUT', 'http://example.test/{{pathPart}}?{{queryName}}={{hostileValue}}', '{"a": "{{name}}", "{{name}}": {{number}}}', 'utf-8', 'application/json', 0, 0);
if (!$http->LastMethodSuccess) {
    print $http->LastErrorText . "\n";
    exit(1);
}

print $resp->StatusCode . "\n";
print $resp->BodyStr . "\n";
if ($resp->StatusCode >= 400) {
    exit(1);
}
