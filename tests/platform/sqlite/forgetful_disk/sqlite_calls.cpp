#include "tests/platform/sqlite/forgetful_disk/sqlite_calls.h"

#include <cstring>

namespace fengqiao {
namespace {

constexpr int path_bytes_max = 512;
constexpr int sector_bytes = 4096;

struct OpenFile {
    sqlite3_file base;
    ForgetfulDisk* disk;
    std::string* name;
};

OpenFile& open_file(sqlite3_file* file) {
    return *reinterpret_cast<OpenFile*>(file);
}
ForgetfulDisk& disk_of(sqlite3_vfs* vfs) {
    return *static_cast<ForgetfulDisk*>(vfs->pAppData);
}

int close(sqlite3_file* file) {
    delete open_file(file).name;
    return SQLITE_OK;
}
int read(sqlite3_file* file, void* into, int count, sqlite3_int64 at) {
    return open_file(file).disk->read(*open_file(file).name,
                                      {static_cast<Byte*>(into), static_cast<std::size_t>(count)},
                                      static_cast<std::size_t>(at));
}
int write(sqlite3_file* file, const void* from, int count, sqlite3_int64 at) {
    return open_file(file).disk->write(*open_file(file).name,
                                       {static_cast<const Byte*>(from), static_cast<std::size_t>(count)},
                                       static_cast<std::size_t>(at));
}
int truncate(sqlite3_file* file, sqlite3_int64 size) {
    open_file(file).disk->cut_off(*open_file(file).name, static_cast<std::size_t>(size));
    return SQLITE_OK;
}
int sync(sqlite3_file* file, int) {
    return open_file(file).disk->sync(*open_file(file).name);
}
int size(sqlite3_file* file, sqlite3_int64* bytes) {
    *bytes = static_cast<sqlite3_int64>(open_file(file).disk->size(*open_file(file).name));
    return SQLITE_OK;
}
int lock(sqlite3_file*, int) {
    return SQLITE_OK;
}
int is_reserved(sqlite3_file*, int* reserved) {
    *reserved = 0;
    return SQLITE_OK;
}
int control(sqlite3_file*, int, void*) {
    return SQLITE_NOTFOUND;
}
int sector_size(sqlite3_file*) {
    return sector_bytes;
}
int characteristics(sqlite3_file*) {
    return SQLITE_IOCAP_POWERSAFE_OVERWRITE; // as SQLite assumes of every disk under Linux
}

const sqlite3_io_methods file_calls{.iVersion = 1,
                                    .xClose = close,
                                    .xRead = read,
                                    .xWrite = write,
                                    .xTruncate = truncate,
                                    .xSync = sync,
                                    .xFileSize = size,
                                    .xLock = lock,
                                    .xUnlock = lock,
                                    .xCheckReservedLock = is_reserved,
                                    .xFileControl = control,
                                    .xSectorSize = sector_size,
                                    .xDeviceCharacteristics = characteristics};

int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* flags_out) {
    OpenFile& opened = open_file(file);
    opened.base.pMethods = nullptr;
    if (path == nullptr) return SQLITE_CANTOPEN; // temporary files belong into memory
    ForgetfulDisk& disk = disk_of(vfs);
    if (!disk.exists(path) && (flags & SQLITE_OPEN_CREATE) == 0) return SQLITE_CANTOPEN;
    disk.create(path);
    opened = {{&file_calls}, &disk, new std::string{path}};
    if (flags_out != nullptr) *flags_out = flags;
    return SQLITE_OK;
}
int remove(sqlite3_vfs* vfs, const char* path, int) {
    if (!disk_of(vfs).exists(path)) return SQLITE_IOERR_DELETE_NOENT;
    disk_of(vfs).remove(path);
    return SQLITE_OK;
}
int access(sqlite3_vfs* vfs, const char* path, int, int* there) {
    *there = disk_of(vfs).exists(path) ? 1 : 0;
    return SQLITE_OK;
}
int full_path(sqlite3_vfs*, const char* path, int room, char* full) {
    if (std::strlen(path) >= static_cast<std::size_t>(room)) return SQLITE_CANTOPEN;
    std::strcpy(full, path);
    return SQLITE_OK;
}
int randomness(sqlite3_vfs*, int count, char* into) { // the same salts in every run
    for (int at = 0; at < count; ++at)
        into[at] = static_cast<char>(at * 37 + 11);
    return count;
}
int sleep(sqlite3_vfs*, int microseconds) {
    return microseconds;
}
int time_of_day(sqlite3_vfs*, double* julian) {
    *julian = 2461000.0;
    return SQLITE_OK;
}

} // namespace

std::unique_ptr<sqlite3_vfs> calls_to(ForgetfulDisk& disk) {
    return std::make_unique<sqlite3_vfs>(sqlite3_vfs{.iVersion = 1,
                                                     .szOsFile = sizeof(OpenFile),
                                                     .mxPathname = path_bytes_max,
                                                     .pNext = nullptr,
                                                     .zName = disk.name().c_str(),
                                                     .pAppData = &disk,
                                                     .xOpen = open,
                                                     .xDelete = remove,
                                                     .xAccess = access,
                                                     .xFullPathname = full_path,
                                                     .xRandomness = randomness,
                                                     .xSleep = sleep,
                                                     .xCurrentTime = time_of_day});
}

} // namespace fengqiao
