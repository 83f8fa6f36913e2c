<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('POST', 'http://example.test/p', [
    'multipart' => [
        [
            'name' => 'json',
            'contents' => '{"a":"b, \'c\'"}',
            'headers' => ['Content-Type' => 'application/json'],
        ],
        [
            'name' => 'xml',
            'contents' => '<a b="c"/>',
            'headers' => ['Content-Type' => 'text/xml; charset=utf-8'],
        ],
        [
            'name' => 'plain',
            'contents' => 'x',
            'headers' => ['Content-Type' => 'text/plain'],
        ],
    ],
]);

echo $response->getBody();
