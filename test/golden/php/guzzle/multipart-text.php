<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('POST', 'http://example.test/p', [
    'multipart' => [
        [
            'name' => 'a',
            'contents' => '1',
        ],
        [
            'name' => 'b',
            'contents' => 'two words',
        ],
        [
            'name' => 'a',
            'contents' => '3',
        ],
    ],
]);

echo $response->getBody();
