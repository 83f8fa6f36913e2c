<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

foreach (['NAME', 'HOSTILEVALUE'] as $name) {
    if (getenv($name) === false) {
        throw new RuntimeException("The environment variable $name is not set.");
    }
}

$client = new Client();
$response = $client->request('POST', 'http://example.test/p', [
    'headers' => [
        'Content-Type' => 'application/x-www-form-urlencoded',
    ],
    'body' => implode('&', [
        http_build_query([getenv('NAME') => getenv('HOSTILEVALUE')]),
        http_build_query(['x' => 'a' . getenv('HOSTILEVALUE') . 'b']),
    ]),
]);

echo $response->getBody();
