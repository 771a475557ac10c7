// A headquarters for the browser test: the real store and server in this process, a branch's terminal that
// filed and passed up cases, one of them spoken, and a customer who answers when told to. One JSON line when
// it is ready; then commands on standard input: "rate NUMBER LEVEL" presses a key at the glass and answers
// "rated", "apply NUMBER" applies for mediation there and answers "applied", "carry" brings the recording and
// answers "carried", "erase" has the suggestion erased and answers "erased", "quit" ends it.

#include "platform/voice/opus/opus_writer.h"
#include "tests/support/test_headquarters/test_headquarters.h"

#include <iostream>
#include <sstream>

using namespace fengqiao;

namespace {

constexpr auto first_handler_number = "100101";
constexpr auto station_officer_number = "110001";
constexpr auto mediator_number = "900001";

Day today() {
    return day_in_china(std::chrono::floor<milliseconds>(std::chrono::system_clock::now()));
}

// What differs between the cases on the list.
struct Story {
    std::string number, business, cause, name, phone, words;
    bool elderly{false};
};

const std::vector<Story> stories{
    {"314159265358", "B0503", "C05", "王女士", "13900000000",
     "我买的净值型理财到期后自动滚存到了下一期，没有人提前告诉我，现在急用钱取不出来。", true},
    {"271828182845", "B0306", "C12", "周先生", "13800000001",
     "信用卡逾期后一天接到十几个催收电话，还打给了我的家人。"},
    {"141421356237", "B9901", "C01", "李女士", "13700000002", "排队一个多小时，窗口只开了一个。"},
    {"173205080756", "B0401", "C03", "赵先生", "13600000003", "销户要跑三趟，每次要的材料都不一样。"},
    {"161803398874", "B0205", "C07", "孙女士", "13500000004", "提前还款收了违约金，签合同时没有说明。"},
};

Submitted complaint(const TestHeadquarters& office, const Story& story) {
    Submitted filed = sample_complaint(office.person(first_handler_number), today() + days{15});
    filed.number = story.number;
    filed.business = story.business;
    filed.cause = story.cause;
    filed.elderly = story.elderly;
    filed.personal = {story.name, story.phone, "", story.words, {}};
    return filed;
}

Decided branch_decision() {
    return {"O02",
            false,
            std::nullopt,
            {"网点已增开一个窗口，并向客户说明了当日排队情况。", "《网点服务规范》第 12 条。",
             "当日两名柜员请假，未及时调配。", "可申请核查、调解，或向法院起诉。"}};
}

constexpr auto spoken_number = "314159265358";

// Two seconds of a hum.
Bytes a_recording() {
    std::vector<std::int16_t> hum(2 * voice::opus_rate);
    for (std::size_t at = 0; at < hum.size(); ++at)
        hum[at] = static_cast<std::int16_t>((at / 150) % 2 == 0 ? 4'000 : -4'000);
    voice::OpusWriter writer;
    check(writer.write(hum).has_value(), "a hum can be recorded");
    auto file = writer.finish();
    check(file.has_value(), "a hum is a recording");
    return *file;
}

class SampleBranch {
public:
    explicit SampleBranch(TestHeadquarters& office)
        : office_{office}, terminal_{office.terminal(office.branch())} {}

    void file_everything() {
        const ActingAs handler{office_.person(first_handler_number), Role::FirstHandler};
        const Bytes recording = a_recording();
        for (const Story& story : stories) {
            const Submitted filed = complaint(office_, story);
            cases_[story.number] = story.number == spoken_number ? terminal_->file_spoken(filed, recording)
                                                                 : terminal_->file(filed);
        }
        for (const char* number : {"314159265358", "271828182845", "141421356237"})
            terminal_->act(cases_.at(number), handler, Accepted{true});
        terminal_->act(cases_.at("314159265358"), handler, EvidenceShown{"产品说明书第 4 页与到期短信记录"});
        for (const char* number : {"314159265358", "271828182845"})
            terminal_->act(
                cases_.at(number), handler,
                Escalated{Level::Station, EscalationReason::BeyondBranch, "客户要求补偿，超出网点权限。"});
        terminal_->act(cases_.at("141421356237"), handler, branch_decision());
        terminal_->act(cases_.at("141421356237"), handler, Notified{ContactMethod::InPerson, today()});
        terminal_->act(cases_.at("141421356237"), {},
                       Rated{Satisfaction::Good, {}, RatingSource::Kiosk, false, 1});
        suggestion_ =
            terminal_->give_opinion({OpinionKind::Suggestion, "zh-CN", "门口的坡道太陡，轮椅上不来。"});
        terminal_->give_opinion({OpinionKind::Praise, "zh-CN", "大堂的小陈很耐心，教会了我用手机。"});
        for (int times = 0; times < 3; ++times)
            terminal_->act({}, {}, PageShown{"telecom-fraud", "2026-11", "zh-CN"});
        pass();
    }

    // False when there is no such case.
    bool rate(const std::string& number, int level) {
        const auto known = cases_.find(number);
        if (known == cases_.end() || level < 1 || level > 5) return false;
        pass();
        terminal_->act(known->second, {},
                       Rated{static_cast<Satisfaction>(level), {}, RatingSource::Kiosk, false, 1});
        pass();
        return true;
    }

    // With the second mediator of the committee chosen, by telephone. False when there is no such case.
    bool apply(const std::string& number) {
        const auto known = cases_.find(number);
        if (known == cases_.end()) return false;
        terminal_->act(
            known->second, {},
            MediationApplied{office_.person("900002"), MediationMode::Phone, {"R01"}, true, "2026-11"});
        pass();
        return true;
    }

    // As `erase-opinion` does.
    bool erase_suggestion() {
        return office_.service()
            .upkeep()
            .erase(suggestion_, headquarters::ErasureReason::Requested)
            .has_value();
    }

    // What was recorded arrives after the events, as it does from a branch with a slow line.
    void carry() { (void)terminal_->carry_blobs(); }

private:
    void pass() {
        check(terminal_->sync().finished, "the branch's pass reaches headquarters");
        office_.catch_up();
    }

    TestHeadquarters& office_;
    std::unique_ptr<TestTerminal> terminal_;
    std::map<std::string, CaseId> cases_;
    CaseId suggestion_;
};

} // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::cerr << "usage: sample_desk FOLDER-OF-THE-BUILT-PAGES\n";
        return 2;
    }
    TestHeadquarters office{arguments[1]};
    SampleBranch branch{office};
    branch.file_everything();
    std::cout << R"({"url":")" << office.url() << R"(","today":")" << iso_date(today())
              << R"(","staff_number":")" << station_officer_number << R"(","password":")"
              << office.password(station_officer_number) << R"(","mediator":")" << mediator_number
              << R"(","mediators_password":")" << office.password(mediator_number) << R"("})" << std::endl;
    for (std::string line; std::getline(std::cin, line) && line != "quit";) {
        std::istringstream words{line};
        std::string verb, number;
        int level = 0;
        words >> verb >> number >> level;
        if (verb == "carry") {
            branch.carry();
            std::cout << "carried" << std::endl;
            continue;
        }
        if (verb == "erase") {
            std::cout << (branch.erase_suggestion() ? "erased" : "refused") << std::endl;
            continue;
        }
        if (verb == "apply") {
            std::cout << (branch.apply(number) ? "applied" : "refused") << std::endl;
            continue;
        }
        std::cout << (verb == "rate" && branch.rate(number, level) ? "rated" : "refused") << std::endl;
    }
    return 0;
}
