#include "tests/contracts/hand_reader_contract.h"
#include "tests/contracts/pinyin_reader_contract.h"
#include "tests/support/fake_hand_reader.h"
#include "tests/support/fake_pinyin_reader.h"

using namespace fengqiao;

TEST_CASE("the fake reader of pinyin keeps the contract") {
    contract::pinyin_reader_contract([] { return std::make_unique<FakePinyinReader>(); });
}

TEST_CASE("the fake reader of handwriting keeps the contract") {
    contract::hand_reader_contract([] { return std::make_unique<FakeHandReader>(); });
}
