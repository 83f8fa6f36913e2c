<?php

// For Chilkat 10, unlocked beforehand: Global.UnlockBundle, once per process.

$http = new COM("Chilkat.Http", null, CP_UTF8);
$http->RequireSslCertVerify = 1;
$http->AuthToken = '{{access_token}}';

$json = new COM("Chilkat.JsonObject", null, CP_UTF8);
$json->UpdateString('name', 'Sample Agreement');
$json->UpdateString('template_uuid', '{{template_uuid}}');
$json->UpdateString('recipients[0].email', '{{recipient_email}}');
$json->UpdateString('recipients[0].first_name', 'Ada');
$json->UpdateString('recipients[0].last_name', 'Example');
$json->UpdateString('recipients[0].role', 'Client');
$json->UpdateString('tokens[0].name', 'Client.Company');
$json->UpdateString('tokens[0].value', 'Example & Sons');
$json->UpdateString('fields.Delivery.value', 'Within 14 days');
$json->UpdateInt('fields.Amount.value', 1250);
$json->UpdateString('metadata.source', 'postwright');
$json->UpdateString('tags[0]', 'sample');
$json->UpdateString('tags[1]', 'api');
$json->UpdateBool('parse_form_fields', 0);

$resp = $http->PostJson3('https://api.pandadoc.com/public/v1/documents', 'application/json', $json);
if (!$http->LastMethodSuccess) {
    print $http->LastErrorText . "\n";
    exit(1);
}

print $resp->StatusCode . "\n";
print $resp->BodyStr . "\n";
if ($resp->StatusCode >= 400) {
    exit(1);
}

// The collection's scripts keep these values of the response for later requests:
// document_id

$jResp = new COM("Chilkat.JsonObject", null, CP_UTF8);
if (!$jResp->Load($resp->BodyStr)) {
    print "The response is not the JSON of the example.\n";
    exit(1);
}
$id = $jResp->StringOf('id');
$name = $jResp->StringOf('name');
$status = $jResp->StringOf('status');
$dateCreated = $jResp->StringOf('date_created');
$dateModified = $jResp->StringOf('date_modified');
$expirationDate = $jResp->StringOf('expiration_date');
$version = $jResp->StringOf('version');
$uuid = $jResp->StringOf('uuid');
for ($i = 0, $count_i = $jResp->SizeOfArray('links'); $i < $count_i; $i++) {
    $jResp->I = $i;
    $rel = $jResp->StringOf('links[i].rel');
    $href = $jResp->StringOf('links[i].href');
    $type = $jResp->StringOf('links[i].type');
}
$infoMessage = $jResp->StringOf('info_message');
