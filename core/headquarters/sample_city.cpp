#include "core/headquarters/sample_city.h"

#include "core/headquarters/acts.h"

namespace fengqiao {
namespace {

// Ids that say what they are: a kind and a number behind a mark that no random id is likely to carry.
template <class Id> Id sample_id(Byte kind, Byte number) {
    Id id;
    id.bytes = {0x5a, 0x58, 0x53, 0x41, 0x4d, 0x50, 0x4c, 0x45, 0, 0, 0, 0, 0, 0, kind, number};
    return id;
}

InstitutionId institution(Byte number) {
    return sample_id<InstitutionId>(1, number);
}
StationId station(Byte number) {
    return sample_id<StationId>(2, number);
}
BranchId branch(Byte number) {
    return sample_id<BranchId>(3, number);
}

struct District {
    Byte number;
    Byte of; // institution and station
    const char *zh, *en, *address_zh, *address_en, *phone;
};

constexpr std::array<District, 6> districts{{
    {1, 1, "示例银行枫桥支行", "Sample Bank Fengqiao Branch", "绍兴市诸暨市枫桥镇步森大道1号",
     "1 Busen Avenue, Fengqiao, Zhuji, Shaoxing", "0575-80000001"},
    {2, 1, "示例银行越城支行", "Sample Bank Yuecheng Branch", "绍兴市越城区延安路2号",
     "2 Yan'an Road, Yuecheng, Shaoxing", "0575-80000002"},
    {3, 1, "示例银行柯桥支行", "Sample Bank Keqiao Branch", "绍兴市柯桥区金柯桥大道3号",
     "3 Jinkeqiao Avenue, Keqiao, Shaoxing", "0575-80000003"},
    {4, 1, "示例银行嵊州支行", "Sample Bank Shengzhou Branch", "绍兴市嵊州市剡湖街道4号",
     "4 Shanhu Street, Shengzhou, Shaoxing", "0575-80000004"},
    {5, 2, "示例财险上虞支公司", "Sample Insurance Shangyu Office", "绍兴市上虞区百官街道5号",
     "5 Baiguan Street, Shangyu, Shaoxing", "0575-80000005"},
    {6, 2, "示例财险新昌支公司", "Sample Insurance Xinchang Office", "绍兴市新昌县南明街道6号",
     "6 Nanming Street, Xinchang, Shaoxing", "0575-80000006"},
}};

struct Member {
    Byte number;
    const char* staff_number;
    const char* name;
    Byte institution, station, branch; // 0: not that far down
    RoleSet roles;
};

std::vector<Member> members() {
    return {
        {1, "100101", "陈晓敏", 1, 1, 1, {Role::LobbyManager, Role::FirstHandler}},
        {2, "100102", "沈国强", 1, 1, 1, {Role::FirstHandler}},
        {3, "100103", "周立新", 1, 1, 1, {Role::BranchHead}},
        {4, "100201", "王雅琴", 1, 1, 2, {Role::LobbyManager}},
        {5, "100202", "徐建明", 1, 1, 2, {Role::FirstHandler}},
        {6, "100203", "何海燕", 1, 1, 2, {Role::BranchHead}},
        {7, "100301", "金丽华", 1, 1, 3, {Role::LobbyManager, Role::FirstHandler}},
        {8, "100303", "俞志远", 1, 1, 3, {Role::BranchHead}},
        {9, "100401", "章伟", 1, 1, 4, {Role::LobbyManager, Role::FirstHandler}},
        {10, "100403", "裘红", 1, 1, 4, {Role::BranchHead}},
        {11, "110001", "赵文静", 1, 1, 0, {Role::StationOfficer}},
        {12, "110002", "孙浩", 1, 1, 0, {Role::StationOfficer}},
        {13, "120001", "李慧", 1, 0, 0, {Role::Headquarters}},
        {14, "120002", "钱明", 1, 0, 0, {Role::Headquarters}},
        {15, "200501", "倪芳", 2, 2, 5, {Role::LobbyManager, Role::FirstHandler}},
        {16, "200503", "丁一鸣", 2, 2, 5, {Role::BranchHead}},
        {17, "200601", "吕静", 2, 2, 6, {Role::LobbyManager, Role::FirstHandler}},
        {18, "200603", "石磊", 2, 2, 6, {Role::BranchHead}},
        {19, "210001", "竺婷", 2, 2, 0, {Role::StationOfficer}},
        {20, "210002", "马骏", 2, 2, 0, {Role::StationOfficer}},
        {21, "220001", "楼晨", 2, 0, 0, {Role::Headquarters}},
    };
}

struct CommitteeMember {
    const char* name;
    std::optional<InstitutionKind> wing;
};

// The committee of the seed has 23 mediators, full and part time.
constexpr std::size_t full_time = 5;
constexpr std::optional<InstitutionKind> both{};
constexpr std::array<CommitteeMember, 23> committee{{
    {"傅正和", both},
    {"童秀兰", InstitutionKind::Bank},
    {"骆成华", InstitutionKind::Insurer},
    {"毛国平", InstitutionKind::Bank},
    {"祝美凤", InstitutionKind::Insurer},
    {"边建军", InstitutionKind::Bank},
    {"蒋月琴", both},
    {"郦忠良", InstitutionKind::Bank},
    {"屠爱珍", InstitutionKind::Insurer},
    {"斯友根", both},
    {"宣志强", InstitutionKind::Bank},
    {"杨阿毛", both},
    {"何菊英", InstitutionKind::Insurer},
    {"阮伟民", InstitutionKind::Bank},
    {"戚水根", InstitutionKind::Insurer},
    {"谢素芬", InstitutionKind::Bank},
    {"葛云飞", InstitutionKind::Insurer},
    {"施桂香", both},
    {"冯柏林", InstitutionKind::Bank},
    {"任雪梅", InstitutionKind::Insurer},
    {"应天明", InstitutionKind::Bank},
    {"夏杏花", InstitutionKind::Insurer},
    {"求大年", both},
}};
constexpr std::size_t first_mediator = 22; // of the people's numbers

Person person_of(const Member& member) {
    WorkPlace place;
    if (member.institution != 0) place.institution = institution(member.institution);
    if (member.station != 0) place.station = station(member.station);
    if (member.branch != 0) place.branch = branch(member.branch);
    return {sample_id<PersonId>(4, member.number), member.staff_number, member.name, place, member.roles, {}};
}

Person mediator(std::size_t at) {
    return {.id = sample_id<PersonId>(4, static_cast<Byte>(first_mediator + at)),
            .staff_number = std::to_string(900'001 + at),
            .name = committee[at].name,
            .place = {},
            .roles = {Role::Mediator},
            .superior = {},
            .wing = committee[at].wing};
}

// Part-time mediators are rung up: they have no password until somebody gives them one.
bool is_part_time(const Person& person) {
    return is_of_committee(person) && person.id.bytes.back() >= first_mediator + full_time;
}

} // namespace

DirectoryRecords sample_city() {
    DirectoryRecords city;
    city.institutions = {
        {institution(1), InstitutionKind::Bank, {"示例银行绍兴分行", "Sample Bank Shaoxing"}},
        {institution(2), InstitutionKind::Insurer, {"示例财险绍兴中心支公司", "Sample Insurance Shaoxing"}}};
    city.stations = {
        {station(1), institution(1), {"示例银行金融消保服务站", "Sample Bank Consumer Protection Station"}},
        {station(2),
         institution(2),
         {"示例财险金融消保服务站", "Sample Insurance Consumer Protection Station"}}};
    for (const District& at : districts)
        city.branches.push_back({branch(at.number),
                                 institution(at.of),
                                 station(at.of),
                                 {at.zh, at.en},
                                 {at.address_zh, at.address_en},
                                 at.phone});
    for (const Member& member : members())
        city.people.push_back(person_of(member));
    for (std::size_t at = 0; at < committee.size(); ++at)
        city.people.push_back(mediator(at));
    return city;
}

bool uses_console(const Person& person) {
    return !console_roles_of(person).empty() && !is_part_time(person);
}

bool uses_glass(const Person& person) {
    return !person.place.branch.is_zero();
}

} // namespace fengqiao
