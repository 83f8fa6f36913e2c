<?php
// Stands for the wrapper file that Chilkat's PHP extension comes with, version 9.5.0.
require_once __DIR__ . '/../core/extension.php';
require_once __DIR__ . '/../core/classes.php';

\ChilkatStandIn\CkWrapper::$version = \ChilkatStandIn\Api::includeVersion('chilkat_9_5_0.php', '9.5.0');
