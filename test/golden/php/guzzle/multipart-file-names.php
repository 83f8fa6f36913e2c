<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('POST', 'http://example.test/p', [
    'multipart' => [
        [
            'name' => 'a',
            'contents' => fopen('with space.txt', 'r'),
        ],
        [
            'name' => 'b',
            'contents' => fopen('it\'s.txt', 'r'),
        ],
        [
            'name' => 'c',
            'contents' => fopen('do"uble.txt', 'r'),
        ],
        [
            'name' => 'd',
            'contents' => fopen('$(id) `x`.txt', 'r'),
        ],
        [
            'name' => 'e',
            'contents' => fopen('é 日本.txt', 'r'),
        ],
        [
            'name' => 'f',
            'contents' => fopen('a;b,c=d.txt', 'r'),
        ],
        [
            'name' => 'g',
            'contents' => fopen('-dash.txt', 'r'),
        ],
        [
            'name' => 'h',
            'contents' => fopen('per%41cent.txt', 'r'),
        ],
    ],
]);

echo $response->getBody();
