#include "platform/display/touch/plugged_panels.h"
#include "platform/display/touch/touch_devices.h"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <fstream>

namespace fengqiao::display {

namespace {

// Panels on a desk: what is plugged in, and what the display server has taken up after so many enumerations.
class DeskPanels final : public TouchDevices {
public:
    int count() override { return used_; }
    std::set<std::string> plugged() override { return names; }
    Result<void> enumerate_again() override {
        ++enumerations;
        if (enumerations >= ready_at) used_ = static_cast<int>(names.size());
        return {};
    }

    std::set<std::string> names{"input5"};
    int enumerations = 0;
    int ready_at = 0;

private:
    int used_ = 1;
};

class InputFolder {
public:
    InputFolder() {
        std::string pattern = (std::filesystem::temp_directory_path() / "fengqiao-input-XXXXXX").string();
        REQUIRE(mkdtemp(pattern.data()) != nullptr);
        path = pattern;
    }
    ~InputFolder() { std::filesystem::remove_all(path); }
    InputFolder(const InputFolder&) = delete;
    InputFolder& operator=(const InputFolder&) = delete;

    void plug(const std::string& name, const std::string& properties, const std::string& axes) const {
        std::filesystem::create_directories(path / name / "capabilities");
        std::ofstream{path / name / "properties"} << properties << '\n';
        std::ofstream{path / name / "capabilities/abs"} << axes << '\n';
    }

    std::filesystem::path path;
};

} // namespace

TEST_CASE("panels that stay need nothing") {
    DeskPanels panels;
    PanelWatch watch{panels};
    for (int look = 0; look < 5; ++look)
        CHECK(watch.look() == PanelNews::Nothing);
    CHECK(panels.enumerations == 0);
}

TEST_CASE("a panel that vanished and came back is taken into use again") {
    DeskPanels panels;
    PanelWatch watch{panels};
    panels.names.clear();
    CHECK(watch.look() == PanelNews::Gone);
    CHECK(watch.look() == PanelNews::Nothing);
    panels.names = {"input6"};
    CHECK(watch.look() == PanelNews::Back);
    CHECK(panels.enumerations == 1);
    CHECK(watch.look() == PanelNews::Nothing);
}

TEST_CASE("a panel that was replugged between two looks is taken into use again") {
    DeskPanels panels;
    PanelWatch watch{panels};
    panels.names = {"input6"};
    CHECK(watch.look() == PanelNews::Back);
    CHECK(panels.enumerations == 1);
}

TEST_CASE("a display server that is slower than the panel is asked again, and not for ever") {
    DeskPanels panels;
    PanelWatch watch{panels};
    panels.names.clear();
    watch.look();
    REQUIRE(panels.enumerate_again()); // nothing is in use now
    panels.enumerations = 0;
    panels.names = {"input6"};
    panels.ready_at = 3;
    for (int look = 0; look < 3; ++look)
        CHECK(watch.look() == PanelNews::Back);
    CHECK(watch.look() == PanelNews::Nothing);

    panels.names.clear();
    watch.look();
    REQUIRE(panels.enumerate_again());
    panels.enumerations = 0;
    panels.ready_at = 1000;
    panels.names = {"input7"};
    for (int look = 0; look < 20; ++look)
        watch.look();
    CHECK(panels.enumerations == 5);
}

TEST_CASE("of the kernel's input devices only touch panels count") {
    const InputFolder folder;
    folder.plug("input4", "0", "3");                   // a tablet without fingers
    folder.plug("input5", "2", "260800000000003");     // a touch screen
    folder.plug("input6", "5", "260800000000003");     // a laptop's touch pad: not direct
    folder.plug("input7", "2", "1 260800000000003 0"); // its low word has no finger position
    folder.plug("event5", "2", "260800000000003");     // the same device under another name
    CHECK(plugged_panels(folder.path) == std::set<std::string>{"input5"});
    CHECK(plugged_panels(folder.path / "absent").empty());
}

} // namespace fengqiao::display
