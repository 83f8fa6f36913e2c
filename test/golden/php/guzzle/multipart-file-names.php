<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('POST', 'http://example.test/p', [
    'multipart' => [
        [
            'name' => 'a',
            'contents' => fopen('with space.txt', 'r'),
            'headers' => [
                'Content-Disposition' => 'form-data; name="a"; filename="with space.txt"',
            ],
        ],
        [
            'name' => 'b',
            'contents' => fopen('it\'s.txt', 'r'),
            'headers' => [
                'Content-Disposition' => 'form-data; name="b"; filename="it\'s.txt"',
            ],
        ],
        [
            'name' => 'c',
            'contents' => fopen('do"uble.txt', 'r'),
            'headers' => [
                'Content-Disposition' => 'form-data; name="c"; filename="do%22uble.txt"',
            ],
        ],
        [
            'name' => 'd',
            'contents' => fopen('$(id) `x`.txt', 'r'),
            'headers' => [
                'Content-Disposition' => 'form-data; name="d"; filename="$(id) `x`.txt"',
            ],
        ],
        [
            'name' => 'e',
            'contents' => fopen('é 日本.txt', 'r'),
            'headers' => [
                'Content-Disposition' => 'form-data; name="e"; filename="é 日本.txt"',
            ],
        ],
        [
            'name' => 'f',
            'contents' => fopen('a;b,c=d.txt', 'r'),
            'headers' => [
                'Content-Disposition' => 'form-data; name="f"; filename="a;b,c=d.txt"',
            ],
        ],
        [
            'name' => 'g',
            'contents' => fopen('-dash.txt', 'r'),
            'headers' => [
                'Content-Disposition' => 'form-data; name="g"; filename="-dash.txt"',
            ],
        ],
        [
            'name' => 'h',
            'contents' => fopen('per%41cent.txt', 'r'),
            'headers' => [
                'Content-Disposition' => 'form-data; name="h"; filename="per%41cent.txt"',
            ],
        ],
    ],
]);

echo $response->getBody();
