<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;
use GuzzleHttp\Psr7\Request;

$client = new Client();
$request = (new Request('GET', 'http://example.test/p'))
    ->withAddedHeader('X-A', '1')
    ->withAddedHeader('X-B', '2')
    ->withAddedHeader('X-A', '3');
$response = $client->send($request);

echo $response->getBody();
