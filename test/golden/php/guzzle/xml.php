<?php

require __DIR__ . '/vendor/autoload.php';

use GuzzleHttp\Client;

$client = new Client();
$response = $client->request('POST', 'http://example.test/p', [
    'headers' => [
        'Content-Type' => 'application/xml',
    ],
    'body' => '<?xml version="1.0" encoding="UTF-8"?>
<a b=\'c\' d="e">
  <![CDATA[ $x `y` ]]> &amp; é <!-- z -->
</a>
',
]);

echo $response->getBody();
