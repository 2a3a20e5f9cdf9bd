// SPDX-FileCopyrightText: 2026 The cotejo authors
// SPDX-License-Identifier: Apache-2.0
#include "base/result.h"

namespace cotejo {

const char* to_string(ErrorCode code) {
  switch (code) {
    case ErrorCode::not_found:
      return "not_found";
    case ErrorCode::not_readable:
      return "not_readable";
    case ErrorCode::empty:
      return "empty";
    case ErrorCode::binary:
      return "binary";
    case ErrorCode::too_large:
      return "too_large";
    case ErrorCode::not_article:
      return "not_article";
    case ErrorCode::other_language:
      return "other_language";
    case ErrorCode::malformed:
      return "malformed";
    case ErrorCode::unsupported:
      return "unsupported";
    case ErrorCode::not_allowed:
      return "not_allowed";
    case ErrorCode::too_soon:
      return "too_soon";
    case ErrorCode::usage:
      return "usage";
    case ErrorCode::internal:
      return "internal";
  }
  return "internal";
}

}  // namespace cotejo
