<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;
$http->OAuth1 = 1;
$http->OAuthConsumerKey = 'a';
$http->OAuthConsumerSecret = 's';
$http->OAuthToken = 't';
$http->OAuthTokenSecret = 'ts';
$http->OAuthSigMethod = 'HMAC-SHA1';

$resp = $http->QuickRequest('GET', 'http://example.test/p');
if (!$http->LastMethodSuccess) {
    print $http->LastErrorText . "\n";
    exit(1);
}

print $resp->StatusCode . "\n";
print $resp->BodyStr . "\n";
if ($resp->StatusCode >= 400) {
    exit(1);
}
