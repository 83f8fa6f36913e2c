<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;
use GuzzleHttp\Psr7\Utils;

$client = new Client();
$response = $client->request('POST', 'http://example.test/p', [
    'headers' => [
        'Content-Type' => 'image/png',
    ],
    'body' => Utils::tryFopen('image.png', 'r'),
]);

echo $response->getBody();
