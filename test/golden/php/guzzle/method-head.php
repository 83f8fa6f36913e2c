<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('HEAD', 'http://example.test/things/1');

foreach ($response->getHeaders() as $name => $values) {
    echo $name, ': ', implode(', ', $values), "\n";
}
