// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <libxml/xmlversion.h>
// Debian's libxml2 is built with ICU, and its headers would bring in ICU's, which clash with the ICU of Foundation. What
// they describe is the end of a struct that is never looked into here.
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
