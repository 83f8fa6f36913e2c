<?php
// OAuth 1.0a signatures (RFC 5849, section 3.4), for the three methods that a string secret can make.
namespace ChilkatStandIn;

function signOAuth1(string $verb, string $url, array $settings, string $form): string
{
    $oauth = [
        'oauth_consumer_key' => $settings['OAuthConsumerKey'] ?? '',
        'oauth_nonce' => bin2hex(random_bytes(8)),
        'oauth_signature_method' => $settings['OAuthSigMethod'],
        'oauth_timestamp' => (string) time(),
        'oauth_version' => '1.0',
    ];
    foreach (['oauth_token' => 'OAuthToken', 'oauth_verifier' => 'OAuthVerifier', 'oauth_callback' => 'OAuthCallback'] as $name => $property) {
        if (($settings[$property] ?? '') !== '') $oauth[$name] = $settings[$property];
    }
    [$base, $query] = [...explode('?', $url, 2), ''];
    $pairs = [];
    foreach ($oauth as $name => $value) $pairs[] = rawurlencode($name) . '=' . rawurlencode($value);
    foreach (array_filter([...explode('&', $query), ...explode('&', $form)], 'strlen') as $pair) {
        [$name, $value] = [...explode('=', $pair, 2), ''];
        $pairs[] = rawurlencode(urldecode($name)) . '=' . rawurlencode(urldecode($value));
    }
    sort($pairs, SORT_STRING);
    $text = implode('&', array_map('rawurlencode', [$verb, $base, implode('&', $pairs)]));
    $key = rawurlencode($settings['OAuthConsumerSecret'] ?? '') . '&' . rawurlencode($settings['OAuthTokenSecret'] ?? '');
    $hash = match ($settings['OAuthSigMethod']) {
        'HMAC-SHA1' => 'sha1',
        'HMAC-SHA256' => 'sha256',
        default => throw new Misuse("OAuthSigMethod {$settings['OAuthSigMethod']}: not part of the stand-in"),
    };
    $oauth['oauth_signature'] = base64_encode(hash_hmac($hash, $text, $key, true));
    $shown = ($settings['OAuthRealm'] ?? '') === '' ? [] : ['realm="' . $settings['OAuthRealm'] . '"'];
    foreach ($oauth as $name => $value) $shown[] = "$name=\"" . rawurlencode($value) . '"';
    return 'OAuth ' . implode(', ', $shown);
}
