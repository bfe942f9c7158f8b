// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <libxml/xmlreader.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
