<?php

$curl = curl_init('https://api.pandadoc.com/public/v1/documents');
curl_setopt_array($curl, [
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_FOLLOWLOCATION => true,
    CURLOPT_HTTPHEADER => [
        'Content-Type: application/json',
        'Authorization: Bearer {{access_token}}',
    ],
    CURLOPT_POSTFIELDS => json_encode([
        'name' => 'Sample Agreement',
        'template_uuid' => '{{template_uuid}}',
        'recipients' => [
            [
                'email' => '{{recipient_email}}',
                'first_name' => 'Ada',
                'last_name' => 'Example',
                'role' => 'Client',
            ],
        ],
        'tokens' => [
            [
                'name' => 'Client.Company',
                'value' => 'Example & Sons',
            ],
        ],
        'fields' => [
            'Delivery' => [
                'value' => 'Within 14 days',
            ],
            'Amount' => [
                'value' => 1250,
            ],
        ],
        'metadata' => [
            'source' => 'postwright',
        ],
        'tags' => [
            'sample',
            'api',
        ],
        'parse_form_fields' => false,
    ]),
]);

$response = curl_exec($curl);
if ($response === false) {
    throw new RuntimeException(curl_error($curl));
}

$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
if ($status >= 400) {
    throw new RuntimeException("HTTP $status: $response");
}

echo $response;
